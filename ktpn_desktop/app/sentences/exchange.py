"""Sentences about what travels through the shared folder."""

from ktpn_desktop.app.sentences.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "conflict.missing": Sentence(
        th="ไม่พบข้อมูลที่ไม่ตรงกันรายการนี้ โปรดดูรายการใหม่อีกครั้ง",
        en="This conflict is not here. Look at the list again.",
    ),
    "conflict.nothing_to_join": Sentence(
        th="จุดนี้ไม่ใช่ข้อความที่ทั้งสองฝ่ายแก้ จึงรวมข้อความไม่ได้ ข้อมูลไม่เปลี่ยนแปลง โปรดเลือกค่าใดค่าหนึ่ง",
        en=(
            "This is no text that both sides have changed, so there is nothing to join and "
            "nothing has changed. Take one of the values."
        ),
    ),
    "conflict.one_by_one": Sentence(
        th=(
            "ค่าที่เขียนใหม่หรือรวมข้อความต้องตัดสินทีละจุด จึงยังไม่ตัดสิน ข้อมูลไม่เปลี่ยนแปลง "
            "โปรดระบุรหัสของจุดนั้นแทน all"
        ),
        en=(
            "Values written anew and joined texts are decided one by one, so nothing was "
            "decided. Give the id of a conflict instead of `all`."
        ),
    ),
    "conflict.resolved": Sentence(
        th="ข้อมูลที่ไม่ตรงกันรายการนี้ตัดสินแล้ว ค่าที่เลือกไว้ยังอยู่ หากต้องการเปลี่ยน โปรดเลิกทำการตัดสินก่อน",
        en=(
            "This conflict is decided; what was chosen stands. To change it, undo the "
            "decision first."
        ),
    ),
    "conflict.which_candidate": Sentence(
        th="มีผู้นิเทศหลายคนให้ค่าต่างกัน จึงยังไม่ตัดสิน โปรดระบุว่าใช้ของใคร: {candidates}",
        en=(
            "Several people gave different values, so nothing was decided. Say whose: "
            "{candidates}."
        ),
    ),
    "payload.altered": Sentence(
        th=(
            "ข้อมูลต้นทางที่ใช้เทียบเมื่อรวมของโรงเรียนนี้ถูกแก้ไขนอกโปรแกรม คำตอบปัจจุบันยังอยู่ครบ "
            "โปรดกู้คืนจากไฟล์สำรอง"
        ),
        en=(
            "The text that merging compares with was changed outside the program for this "
            "school; its present answers are safe. Restore a backup."
        ),
    ),
    "payload.lost": Sentence(
        th="ไม่พบข้อมูลต้นทางที่ใช้เทียบเมื่อรวมของโรงเรียนนี้ คำตอบปัจจุบันยังอยู่ครบ โปรดกู้คืนจากไฟล์สำรอง",
        en=(
            "The text that merging compares with is missing for this school; its present "
            "answers are safe. Restore a backup."
        ),
    ),
    "payload.unknown_checklist": Sentence(
        th=(
            "ไฟล์นี้ใช้แบบนิเทศรุ่นที่ไม่มีในเครื่อง จึงยังไม่รับ ข้อมูลในเครื่องไม่เปลี่ยนแปลง "
            "โปรดรับแผนหรือนำเข้าแบบนิเทศรุ่นนั้นก่อน"
        ),
        en=(
            "This file uses a version of a checklist that is not here, so it was not taken "
            "in. Nothing here has changed. Take in the plan or import that version first."
        ),
    ),
    "receive.answer_of_another": Sentence(
        th=(
            "คำตอบรับในโฟลเดอร์กลางไม่ได้ลงลายเซ็นด้วยกุญแจของเลขานุการที่เผยแพร่แผน จึงไม่รับ "
            "ข้อมูลในเครื่องไม่เปลี่ยนแปลง โปรดสอบถามเลขานุการ"
        ),
        en=(
            "The answer in the shared folder is not signed by the secretary who published the "
            "plan, so it was not believed. Nothing here has changed. Ask the secretary."
        ),
    ),
    "receive.changed_key": Sentence(
        th=(
            "แผนนี้ลงลายเซ็นด้วยกุญแจที่ไม่ใช่กุญแจเดิมของเครื่องเลขานุการ จึงยังไม่รับ "
            "ข้อมูลในเครื่องไม่เปลี่ยนแปลง โปรดสอบถามเลขานุการ"
        ),
        en=(
            "This plan is signed with another key than the secretary's computer had, so it was "
            "not taken in. Nothing here has changed. Ask the secretary."
        ),
    ),
    "receive.name_twice": Sentence(
        th=(
            "รอบการนิเทศนี้มีชื่อ “{person}” มากกว่าหนึ่งคน จึงยังไม่รับ ข้อมูลในเครื่องไม่เปลี่ยนแปลง "
            "โปรดแจ้งเลขานุการให้ระบุชื่อให้ต่างกัน"
        ),
        en=(
            "This round has “{person}” more than once, so it was not taken in. Nothing here "
            "has changed. Ask the secretary to tell the names apart."
        ),
    ),
    "receive.not_in_round": Sentence(
        th=(
            "รอบการนิเทศนี้ไม่มีชื่อ “{person}” จึงยังไม่รับ ข้อมูลในเครื่องไม่เปลี่ยนแปลง "
            "โปรดแจ้งเลขานุการให้มอบหมาย หรือตรวจชื่อในไฟล์งาน"
        ),
        en=(
            "“{person}” is not in this round, so it was not taken in. Nothing here has "
            "changed. Ask the secretary, or check the name of this profile."
        ),
    ),
    "receive.other_round": Sentence(
        th=(
            "ในเครื่องมีรอบการนิเทศ ครั้งที่ {round} จากแผนอื่นอยู่แล้ว จึงยังไม่รับแผนนี้ ข้อมูลในเครื่องไม่เปลี่ยนแปลง "
            "โปรดสอบถามเลขานุการว่าแผนใดเป็นแผนที่ใช้"
        ),
        en=(
            "Round {round} of another plan is here already, so this plan was not taken in. "
            "Nothing here has changed. Ask the secretary which plan holds."
        ),
    ),
    "receive.handed_over": Sentence(
        th=(
            "เลขานุการมอบโรงเรียน{school} ให้ {to} แล้ว คำตอบของท่านยังอยู่ครบในเครื่องนี้ "
            "หากท่านนิเทศแล้ว ส่งผลได้ตามปกติ เลขานุการจะเห็นผลของทั้งสองคน โปรดนัดหมายกับ {to}"
        ),
        en=(
            "The secretary has handed {school} to {to}. Your answers are safe here. If you "
            "made the visit, return it as usual: the secretary will see both. Speak to {to}."
        ),
    ),
    "receive.taken_back": Sentence(
        th=(
            "เลขานุการถอนโรงเรียน{school} ออกจากแผนแล้ว คำตอบของท่านยังอยู่ครบในเครื่องนี้ "
            "หากท่านนิเทศแล้ว โปรดแจ้งเลขานุการให้มอบหมายกลับมาก่อนส่งผล"
        ),
        en=(
            "The secretary has taken {school} out of the plan. Your answers are safe here. If "
            "you made the visit, have it handed to you again before you return it."
        ),
    ),
    "returns.handed_over": Sentence(
        th=(
            "โรงเรียน{school} มอบให้ {to} แล้ว ไฟล์นี้เป็นผลของ {person} ผู้นิเทศเดิม "
            "รวมได้ตามปกติ หาก {to} ส่งผลด้วย ค่าที่ต่างกันจะรอให้ท่านตัดสิน"
        ),
        en=(
            "{school} is {to}'s now; this is the result of {person}, who had it before. It can "
            "be merged; where the result of {to} differs, you will be asked."
        ),
    ),
    "returns.taken_back": Sentence(
        th=(
            "โรงเรียน{school} ถอนจาก {person} แล้ว จึงไม่รวม ไฟล์ยังอยู่ที่เดิม "
            "หากต้องการผลนี้ โปรดมอบหมายโรงเรียนให้ {person} อีกครั้ง แล้วรับไฟล์ใหม่"
        ),
        en=(
            "{school} was taken back from {person}, so it was not merged; the file is "
            "untouched. To use it, hand the school to {person} again, then merge."
        ),
    ),
    "returns.changed_key": Sentence(
        th=(
            "ไฟล์ของโรงเรียน{school}ลงลายเซ็นด้วยกุญแจที่ไม่ใช่กุญแจเดิมของเครื่อง {person} "
            "(เดิม {known} ครั้งนี้ {words}) จึงแสดงว่ายังไม่ยืนยัน ข้อมูลยังรวมได้ "
            "โปรดโทรศัพท์เทียบคำทั้งหกกับผู้นิเทศก่อน"
        ),
        en=(
            "The file of {school} is signed with another key than the computer of {person} had "
            "(then {known}, now {words}), so it is shown as not verified. It can be merged; "
            "compare the six words with the supervisor by telephone first."
        ),
    ),
    "returns.new_computer": Sentence(
        th=(
            "{person} เคยส่งจากเครื่องอื่น ไฟล์ของโรงเรียน{school}มาจากเครื่องนี้เป็นครั้งแรก ({words}) "
            "ข้อมูลรวมได้ตามปกติ หากไม่แน่ใจ โปรดโทรศัพท์เทียบคำทั้งหกกับผู้นิเทศ"
        ),
        en=(
            "{person} has sent from another computer before; the file of {school} is the first "
            "of this one ({words}). It can be merged; if in doubt, compare the six words with "
            "the supervisor by telephone."
        ),
    ),
    "returns.not_filled": Sentence(
        th=(
            "ไฟล์นี้เป็นแบบนิเทศของโรงเรียน{school}ที่ยังไม่ได้กรอก จึงไม่มีสิ่งที่จะรวม ข้อมูลในเครื่องไม่เปลี่ยนแปลง "
            "โปรดให้{person}กรอกแล้วบันทึกส่งใหม่"
        ),
        en=(
            "This is the form of {school} with nothing filled in, so there is nothing to merge "
            "and nothing has changed. Ask {person} to fill it in and send it again."
        ),
    ),
    "returns.other_area": Sentence(
        th=(
            "ไฟล์ผลของโรงเรียน{school} โดย {person} เป็นของสำนักงานเขตพื้นที่อื่น จึงไม่รวม "
            "ไฟล์ยังอยู่ที่เดิม โปรดส่งต่อให้สำนักงานเจ้าของเรื่อง"
        ),
        en=(
            "The result of {school} by {person} is of another area office, so it was not "
            "merged; the file is untouched. Pass it on to that office."
        ),
    ),
    "returns.other_round": Sentence(
        th=(
            "ไฟล์นี้ระบุรอบ โรงเรียน หรือแบบนิเทศไม่ตรงกับที่เผยแพร่ไว้ (โรงเรียน{school} โดย {person}) "
            "จึงไม่รวม ไฟล์ยังอยู่ที่เดิม โปรดสอบถามผู้ส่ง"
        ),
        en=(
            "This file names another round, school or checklist than what was published "
            "({school} by {person}), so it was not merged; it is untouched. Ask its sender."
        ),
    ),
    "returns.own_device": Sentence(
        th=(
            "ไฟล์ของโรงเรียน{school} ในชื่อ {person} ลงลายเซ็นด้วยกุญแจของเครื่องนี้ ({words}) "
            "แต่ไม่ได้ส่งจากเครื่องนี้ จึงแสดงว่ายังไม่ยืนยัน ข้อมูลยังรวมได้ "
            "โปรดตรวจว่ามีผู้คัดลอกไฟล์งานของเครื่องนี้ไปใช้หรือไม่"
        ),
        en=(
            "The file of {school} in the name of {person} is signed with this computer's key "
            "({words}) but was not written here, so it is shown as not verified. It can be "
            "merged; find out whether somebody uses a copy of this profile."
        ),
    ),
    "returns.changed_since": Sentence(
        th=(
            "ไฟล์นี้ถูกแก้ไขหรือแทนที่หลังจากที่โปรแกรมตรวจแล้ว จึงยังไม่ได้รวมไฟล์ใด "
            "ข้อมูลในโปรแกรมยังอยู่ครบ โปรดตรวจโฟลเดอร์อีกครั้งแล้วรวมใหม่"
        ),
        en=(
            "This file was changed or replaced after it was looked at, so no file was merged. "
            "The data in the program is safe. Look at the folder again, then merge."
        ),
    ),
    "returns.reader_failed": Sentence(
        th=(
            "โปรแกรมอ่านไฟล์นี้ไม่สำเร็จ ({reason}) จึงข้ามไป ไฟล์อื่นและข้อมูลในเครื่องไม่ได้รับผลกระทบ "
            "โปรดขอไฟล์ใหม่จากผู้ส่ง และแจ้งผู้พัฒนาโปรแกรม"
        ),
        en=(
            "The program failed to read this file ({reason}), so it was left out; other files "
            "and your data are not affected. Ask its sender for a new one, and tell the makers "
            "of the program."
        ),
    ),
    "returns.unsigned": Sentence(
        th=(
            "ไฟล์ของโรงเรียน{school} โดย {person} ไม่มีลายเซ็นของเครื่องที่ส่ง จึงแสดงว่ายังไม่ยืนยัน "
            "ข้อมูลยังรวมได้ โปรดสอบถามผู้นิเทศหากไม่แน่ใจ"
        ),
        en=(
            "The file of {school} by {person} has no signature of the computer that sent it, "
            "so it is shown as not verified. It can be merged; ask the supervisor if in doubt."
        ),
    ),
    "returns.two_keys": Sentence(
        th=(
            "ไฟล์ของโรงเรียน{school} โดย {person} ({words}) มาพร้อมไฟล์ที่อ้างว่ามาจากเครื่องเดียวกัน "
            "แต่ลงลายเซ็นด้วยกุญแจอื่น ({others}) จึงยังไม่รวมจนกว่าท่านจะยืนยัน ข้อมูลในเครื่องไม่เปลี่ยนแปลง "
            "โปรดโทรศัพท์เทียบคำทั้งหกกับผู้นิเทศก่อน"
        ),
        en=(
            "The file of {school} by {person} ({words}) came together with one that claims the "
            "same computer and is signed with another key ({others}), so it waits until "
            "you confirm it. Nothing here has changed. Compare the six words with the "
            "supervisor by telephone first."
        ),
    ),
    "refusal.merged": Sentence(
        th="ไฟล์นี้รวมไปแล้ว จึงเปลี่ยนเป็นไม่รับไม่ได้ ข้อมูลไม่เปลี่ยนแปลง หากไม่ต้องการ โปรดเลิกทำการรวมก่อน",
        en=(
            "This file is merged already and cannot be refused any more; nothing has changed. "
            "Undo the merge first if it is not wanted."
        ),
    ),
    "refusal.missing": Sentence(
        th="ไฟล์นี้ไม่ได้อยู่ในรายการที่ไม่รับ ข้อมูลไม่เปลี่ยนแปลง โปรดตรวจไฟล์ใหม่อีกครั้ง",
        en="This file is not among those refused; nothing has changed. Look at it again.",
    ),
    "refusal.no_reason": Sentence(
        th="ยังไม่ได้ระบุเหตุผลที่ไม่รับไฟล์ จึงยังไม่บันทึก โปรดเขียนให้ผู้ส่งทราบว่าต้องแก้ไขอะไร",
        en=(
            "No reason was given, so the file is not refused yet. Write what its sender has to "
            "do."
        ),
    ),
    "refusal.not_due": Sentence(
        th="ไฟล์นี้ยังมาไม่ครบหรือไม่มีผลที่จะรวม จึงยังไม่ต้องปฏิเสธ ข้อมูลไม่เปลี่ยนแปลง โปรดตรวจใหม่ภายหลัง",
        en=(
            "This file has not arrived whole, or holds nothing to merge, so there is nothing "
            "to refuse and nothing has changed. Look at it again later."
        ),
    ),
    "receive.refused_file": Sentence(
        th=(
            "เลขานุการไม่รับไฟล์ {name} เพราะ: {reason} — คำตอบในเครื่องนี้ยังอยู่ครบ "
            "โปรดส่งออกไฟล์ผลของโรงเรียนนั้นอีกครั้ง"
        ),
        en=(
            "The secretary did not take the file {name}: {reason} — your answers are all here. "
            "Return the result of that school again."
        ),
    ),
    "receive.refused_return": Sentence(
        th=(
            "เลขานุการไม่รับผลของโรงเรียน{school} เพราะ: {reason} — คำตอบในเครื่องนี้ยังอยู่ครบ "
            "โปรดเปิดแบบนิเทศเพื่อแก้ไข แล้วส่งออกไฟล์ผลใหม่"
        ),
        en=(
            "The secretary did not take the result of {school}: {reason} — your answers are "
            "all here. Open the visit to correct it and return it again."
        ),
    ),
    "returns.unknown_visit": Sentence(
        th=(
            "ไฟล์นี้เป็นของการนิเทศที่ไม่มีในเครื่องนี้ จึงยังไม่รวม ไฟล์ยังอยู่ที่เดิม โปรดตรวจว่าเป็นของสำนักงานและรอบนี้"
        ),
        en=(
            "This file is about a visit that is not here, so it was not merged; the file is "
            "untouched. Check that it is of this office and round."
        ),
    ),
}
